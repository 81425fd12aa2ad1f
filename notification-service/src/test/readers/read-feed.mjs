// Reads a feed from stdin with feedparser, strictly, and tells on stdout what it found.
import FeedParser from 'feedparser';

const parser = new FeedParser({normalize: true, addmeta: false, resume_saxerror: false});
const found = {items: []};
parser.on('meta', meta => Object.assign(found, {
  title: meta.title, type: meta['#type'], version: meta['#version'], self: meta.xmlurl, author: meta.author,
}));
parser.on('readable', () => {
  for (let item = parser.read(); item; item = parser.read()) {
    found.items.push({
      id: item.guid, title: item.title, link: item.link, at: item.pubdate, html: item.description,
      categories: item.categories,
    });
  }
});
parser.on('error', error => {
  console.error(String(error));
  process.exit(1);
});
parser.on('end', () => console.log(JSON.stringify(found)));
process.stdin.pipe(parser);
