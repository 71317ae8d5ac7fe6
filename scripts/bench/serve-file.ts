import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

// A file server in a process of its own, so that a bench measures whoever loads. Argument: the file. Prints its port.
const path = process.argv[2] ?? '';
const server = createServer((_request, response) => {
  response.writeHead(200, { 'content-type': 'text/csv', 'content-length': statSync(path).size });
  createReadStream(path).pipe(response);
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`${(server.address() as AddressInfo).port}\n`));
process.once('disconnect', () => process.exit(0));
process.once('SIGTERM', () => process.exit(0));
