/** The search page as readers have it: of a whole site, in a browser. The site is built once for all files. */
import './finding.ts';
import './typing.ts';
import './failing.ts';
