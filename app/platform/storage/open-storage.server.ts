import path from 'node:path';
import type { Config } from '../config/config';
import { openDiskStorage } from './disk-storage.server';
import type { FileStorage } from './file-storage';
import { openS3Storage } from './s3-storage.server';

/** The bucket that is configured, else the folder `files` in DATA_DIR. Opens no connection. */
export function openStorage(config: Pick<Config, 's3' | 'dataDir'>): FileStorage {
  return config.s3 ? openS3Storage(config.s3) : openDiskStorage(path.join(config.dataDir, 'files'));
}
