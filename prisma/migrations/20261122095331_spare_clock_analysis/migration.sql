-- While it is analysed no version of a row that a beat left behind can be pruned: once in ten million beats is enough.
ALTER TABLE running_clock SET (autovacuum_analyze_threshold = 10000000);
