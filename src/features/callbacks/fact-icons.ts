/** The little picture beside each thing that somebody wrote. */
export const FACT_ICONS = { name: 'company', when: 'times', language: 'spoken', about: 'cup' } as const;
