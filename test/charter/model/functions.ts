/** What a function that requests may call is for, and what it may tell. */
export type FunctionRule = {
  why: string;
  /** Whoever holds the secret in these arguments is who it is for; the attack has no such secret to give. */
  bearer?: string[];
};

/**
 * Every function that requests may call. It may tell the asker what TABLES lets them know, and nothing else; a function without
 * a line here makes the test fail.
 */
export const FUNCTIONS: Record<string, FunctionRule> = {
  me: { why: 'the asker' },
  my_session: { why: 'the asker’s session' },
  my_key: { why: 'the asker’s own key, wrapped' },
  keep_key: { why: 'the asker’s own key, wrapped; the first one stays' },
  hat: { why: 'the hat the asker wears' },
  wear_hat: { why: 'true when it is the asker’s, and they came by more than a code' },
  standing: { why: 'how lately, and how surely, the asker signed in' },
  end_other_sessions: { why: 'how many others the asker had' },
  grants_at: { why: 'the centre the asker manages' },
  grant_role: { why: 'the new role, for management', bearer: ['subject'] },
  end_role: { why: 'true when it was the asker’s to end' },
  begin_visit: { why: 'a newcomer' },
  seen: { why: 'nothing' },
  sign_in: { why: 'the person whose subject it is; the web process vouches', bearer: ['subject'] },
  sign_out: { why: 'nothing' },
  rotate_session: { why: 'true when it was the asker’s' },
  add_way: { why: 'false when the subject is somebody else’s', bearer: ['subject'] },
  passkey: { why: 'the public key of the passkey that the browser offers', bearer: ['subject'] },
  note_passkey_used: { why: 'nothing', bearer: ['subject'] },
  use_passkey: { why: 'true when the counter went up', bearer: ['subject'] },
  begin_attempt: { why: 'nothing' },
  try_attempt: { why: 'what whoever holds the token began, sealed', bearer: ['token_hash'] },
  end_attempt: { why: 'true for who holds the token', bearer: ['token_hash'] },
  spend: { why: 'whether there is some left' },
  my_way: { why: 'the asker’s own way', bearer: ['subject'] },
  remove_way: { why: 'whether it was the asker’s' },
  end_session: { why: 'true when it was the asker’s' },
  feed_person: { why: 'whose feed it is, for who holds its key' },
  is_mine_to_give: { why: 'true when it is the asker’s' },
  shared_with_me: { why: 'what has been given to the hat' },
  callbacks_waiting: { why: 'that somebody waits at the centre of a guide, and who has taken it' },
  take_callback: { why: 'whether the guide got what waits at their centre' },
  take_over_callback: { why: 'whether the guide got what a colleague of their centre had' },
  pass_on_callback: { why: 'true when the guide had taken it' },
  end_callback: { why: 'true when the guide had taken it' },
  bring_callbacks: { why: 'nothing' },
  read_shared: { why: 'the very thing that has been given to the hat, written down' },
  receivers: { why: 'names of those one may share with' },
  add_slots: { why: 'how many times were added to the hat of a guide or mentor' },
  drop_slot: { why: 'true when the time was of the hat' },
  my_slots: { why: 'the times of the hat, and which are booked; by whom, for nobody' },
  free_slots: { why: 'the free times of a centre, with the name and role of whose they are' },
  free_slot: { why: 'one of them' },
  centre_of_slot: { why: 'at which centre a time is' },
  talk_by_code: { why: 'when, how and with whom, for who holds the code', bearer: ['code_hash'] },
  leave_talk_by_code: { why: 'true for who holds the code', bearer: ['code_hash'] },
  bring_talk: { why: 'true for who holds the visit’s token and is signed in' },
  queue_job: { why: 'the new job' },
  hold_visit: { why: 'true for a visit' },
  bring_log: { why: 'nothing' },
  begin_errand: { why: 'true for somebody' },
  end_errand: { why: 'nothing' },
  archive_of: { why: 'sealed bytes, for who holds the link', bearer: ['link_hash'] },
  add_wellbeing: { why: 'true the first time in a quarter' },
  wellbeing_published: { why: 'whole quarters of enough people, rounded' },
  what_is_mine: { why: 'how much of the asker’s there is' },
};
