export { notFound, onError, tooLarge } from './answers.tsx';
