/** The search page as readers have it: of a whole site, in a browser. The site is built once for all files. */
import './finding.ts';
import './typing.ts';
import './failing.ts';
import './changing.ts';
import './costs.ts';
import './filters.ts';
import './history.ts';
import './nearby.ts';
import './access.ts';
