export { describeApi, openapiRoutes } from './openapi.ts';
