// Loaded first into the processes that "npm start" runs: when the start script is gone, however it ended, they stop too.
process.channel?.unref();
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
