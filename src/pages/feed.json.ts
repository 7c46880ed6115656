import { currentResponse } from '../layouts/feed.ts';

export const GET = (): Promise<Response> => currentResponse('json');
