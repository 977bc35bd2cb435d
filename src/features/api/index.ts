export { openapiRoutes } from './openapi.ts';
