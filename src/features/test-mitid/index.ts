export { TEST_MITID, testPeople } from './people.ts';
export { startTestMitid } from './server.ts';
