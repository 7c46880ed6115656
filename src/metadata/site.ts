import type { Organization, SearchAction, WebSite, WithActionConstraints } from 'schema-dts';
import { absolute, urls } from '../archive/urls.ts';
import type { MetadataSite } from './metadata.ts';

/** The publication as publisher of all that is on its site. */
export function publisherOf({
  site,
  siteUrl,
}: Pick<MetadataSite, 'site' | 'siteUrl'>): Organization {
  return {
    '@type': 'Organization',
    name: site.title,
    url: siteUrl,
    logo: absolute(urls.icon, siteUrl),
  };
}

/** The whole site, on its front page. */
export function webSite(context: MetadataSite): WebSite {
  const { site, siteUrl } = context;
  const search: WithActionConstraints<SearchAction> = {
    '@type': 'SearchAction',
    target: {
      '@type': 'EntryPoint',
      urlTemplate: `${absolute(urls.search, siteUrl)}?q={search_term_string}`,
    },
    'query-input': 'required name=search_term_string',
  };
  return {
    '@type': 'WebSite',
    name: site.title,
    description: site.description,
    url: siteUrl,
    inLanguage: site.interfaceLanguage,
    publisher: publisherOf(context),
    potentialAction: search,
  };
}
