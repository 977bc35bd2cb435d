/** The door of this folder: the skills that an advertisement names. */
export { readSkills, type Skill } from './read.ts';
export { type Suggested, suggestSkills } from './suggest.ts';
