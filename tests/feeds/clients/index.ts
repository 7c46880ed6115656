import type { Client } from './client.ts';
import { feedparser } from './feedparser.ts';
import { newsboat } from './newsboat.ts';
import { pythonFeedparser } from './pythonFeedparser.ts';
import { rssParser } from './rssParser.ts';

export const clients: Client[] = [feedparser, rssParser, pythonFeedparser, newsboat];
