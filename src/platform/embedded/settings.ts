/** For small machines: a few MB at rest, no helper processes that a centre of one town does not need. */
const small = {
  shared_buffers: '64MB',
  max_connections: '100',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  effective_cache_size: '512MB',
  max_wal_size: '512MB',
  min_wal_size: '80MB',
  io_method: 'sync',
  jit: 'off',
};

/** What people write must never reach a log, not even inside an error message: errors go to the app alone. */
const discreet = {
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_statement: 'none',
  log_duration: 'off',
  log_min_duration_statement: '-1',
  log_min_duration_sample: '-1',
  log_transaction_sample_rate: '0',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_connections: '',
  log_disconnections: 'off',
  log_lock_waits: 'off',
  log_temp_files: '-1',
  log_autovacuum_min_duration: '-1',
  log_checkpoints: 'off',
  logging_collector: 'off',
  log_destination: 'stderr',
  log_timezone: 'UTC',
  debug_print_parse: 'off',
};

const plain = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  lc_messages: 'C',
  password_encryption: 'scram-sha-256',
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
};

/** Many times faster, and worthless after a power cut. */
const careless = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
};

/** A backend whose app is gone ends in seconds, however long its query; Windows cannot tell. */
const attentive = process.platform === 'win32' ? {} : { client_connection_check_interval: '5s' };

export function settings(own: { port: number; cluster_name: string }, forTests: boolean): string[] {
  const all = { ...plain, ...small, ...discreet, ...attentive, ...(forTests ? careless : {}), ...own };
  return Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
