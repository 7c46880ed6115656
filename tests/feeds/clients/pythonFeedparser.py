"""Prints what Python's feedparser makes of the feed at an address, as JSON."""

import calendar
import json
import sys

import feedparser

feed = feedparser.parse(sys.argv[1])
# It reads on after faults, and says here what they were.
fault = repr(feed.bozo_exception) if feed.bozo else None


def date(entry, name):
    parsed = entry.get(name + "_parsed")
    return parsed and {"instant": calendar.timegm(parsed), "text": entry[name]}


entries = [
    {
        "id": entry.get("id"),
        "url": entry.get("link"),
        "title": entry.get("title"),
        "published": date(entry, "published"),
        "updated": date(entry, "updated"),
        "authors": [author.get("name") for author in entry.get("authors", [])],
        "summary": entry.get("summary"),
        "content": [content.value for content in entry.get("content", [])],
        "categories": [tag.term for tag in entry.get("tags", [])],
        "enclosures": [
            {"url": link.href, "type": link.get("type"), "length": link.get("length")}
            for link in entry.get("enclosures", [])
        ],
    }
    for entry in feed.entries
]
head = {"title": feed.feed.get("title"), "url": feed.feed.get("link")}
print(json.dumps({"fault": fault, **head, "entries": entries}))
