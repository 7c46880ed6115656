import { urls } from '../archive/urls.ts';
import { printOpenSearch } from '../metadata/openSearch.ts';
import { site, wholeUrl } from '../site.ts';

export function GET(): Response {
  const { title, description, interfaceLanguage: language } = site;
  const [searchUrl, iconUrl] = [wholeUrl(urls.search), wholeUrl(urls.icon)];
  const xml = printOpenSearch({ title, description, language, searchUrl, iconUrl });
  return new Response(xml, {
    headers: { 'Content-Type': 'application/opensearchdescription+xml; charset=utf-8' },
  });
}
