/** The parts that made-up people have in the demo; others give them the roles. */
type SuggestedRole = 'citizen' | 'guide' | 'mentor' | 'partner' | 'management' | 'board';

/** Somebody made up, who can be chosen at Test-MitID. */
export type TestPerson = {
  /** What Test-MitID calls them; the same on every machine and for ever. */
  sub: string;
  name: string;
  email: string;
  role: SuggestedRole;
};

/** What the people of Test-MitID are known under in the database, whatever port it listens on. */
export const TEST_MITID = 'test-mitid';

/** All who can be chosen, two at least for each role. None of them exists. */
export const testPeople: readonly TestPerson[] = [
  { sub: 'test-signe', name: 'Signe Sandkorn', email: 'signe@example.dk', role: 'citizen' },
  { sub: 'test-yusuf', name: 'Yusuf Nordlys', email: 'yusuf@example.dk', role: 'citizen' },
  { sub: 'test-karla', name: 'Karla Kornblomst', email: 'karla@example.dk', role: 'citizen' },
  { sub: 'test-mette', name: 'Mette Morgenstund', email: 'mette@example.dk', role: 'guide' },
  { sub: 'test-ali', name: 'Ali Åbendør', email: 'ali@example.dk', role: 'guide' },
  { sub: 'test-mads', name: 'Mads Mælkevej', email: 'mads@example.dk', role: 'mentor' },
  { sub: 'test-thea', name: 'Thea Tændstik', email: 'thea@example.dk', role: 'mentor' },
  { sub: 'test-per', name: 'Per Plantekasse', email: 'per@example.dk', role: 'partner' },
  { sub: 'test-freja', name: 'Freja Frøpose', email: 'freja@example.dk', role: 'partner' },
  { sub: 'test-lis', name: 'Lis Lysning', email: 'lis@example.dk', role: 'management' },
  { sub: 'test-omar', name: 'Omar Overblik', email: 'omar@example.dk', role: 'management' },
  { sub: 'test-bodil', name: 'Bodil Brobygger', email: 'bodil@example.dk', role: 'board' },
  { sub: 'test-inger', name: 'Inger Ildsjæl', email: 'inger@example.dk', role: 'board' },
];
