/** A Hugo site of the same kinds of pages, as bare as they can be: nothing of it is slower than it must be. */
export const hugoSite: Record<string, string> = {
  'hugo.toml': `
baseURL = "https://example.org/"
title = "Bench"
disableKinds = ["section", "sitemap"]
buildFuture = true
paginate = 20
[taxonomies]
tag = "tags"
column = "columns"
source = "sources"
author = "authors"
[outputs]
home = ["HTML", "RSS"]
taxonomy = ["HTML"]
term = ["HTML"]
[services.rss]
limit = 50
[markup.goldmark.renderer]
unsafe = true
[markup.highlight]
codeFences = false
`,
  'layouts/_default/baseof.html': `<!doctype html>
<html lang="{{ .Params.lang | default "zh-CN" }}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>{{ .Title }}</title>
<meta name="description" content="{{ .Description }}"><link rel="canonical" href="{{ .Permalink }}">
</head><body><header><a href="/">{{ site.Title }}</a> <a href="/tags/">Tags</a> <a href="/columns/">Sections</a></header>
<main>{{ block "main" . }}{{ end }}</main></body></html>
`,
  'layouts/_default/single.html': `{{ define "main" }}<article data-pagefind-body><h1>{{ .Title }}</h1>
<p><time datetime="{{ .Date.Format "2006-01-02T15:04:05Z07:00" }}">{{ .Date.Format "2006-01-02" }}</time>
{{ range slice "columns" "sources" "authors" "tags" }}{{ range $.GetTerms . }}<a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a> {{ end }}{{ end }}</p>
{{ .Content }}</article>
<nav>{{ with .Prev }}<a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a>{{ end }}
{{ with .Next }}<a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a>{{ end }}</nav>{{ end }}
`,
  'layouts/index.html': `{{ define "main" }}<ul>{{ range first 40 site.RegularPages }}
<li><a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a> {{ .Date.Format "2006-01-02" }}</li>{{ end }}</ul>{{ end }}
`,
  'layouts/_default/term.html': `{{ define "main" }}<h1>{{ .Title }}</h1><ul>{{ range .Paginator.Pages }}
<li><a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a> {{ .Date.Format "2006-01-02" }}</li>{{ end }}</ul>
{{ with .Paginator.Prev }}<a href="{{ .URL }}">←</a>{{ end }} {{ with .Paginator.Next }}<a href="{{ .URL }}">→</a>{{ end }}{{ end }}
`,
  'layouts/_default/taxonomy.html': `{{ define "main" }}<h1>{{ .Title }}</h1><ul>{{ range .Pages }}
<li><a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a> {{ len .Pages }}</li>{{ end }}</ul>{{ end }}
`,
  'layouts/404.html': `{{ define "main" }}<h1>404</h1>{{ end }}
`,
};
