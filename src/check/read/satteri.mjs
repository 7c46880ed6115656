// Its own types widen those of mdast and hast for the whole program: satteri.d.mts gives what is used here.
export { markdownToMdast } from 'satteri';
