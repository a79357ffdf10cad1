vcl 4.1;

# Dateline's edge: Varnish 7 with xkey. Keeps what the origin marks with Surrogate-Control, and nothing else; drops it
# by Surrogate-Key the moment it changes; goes on from what it has while the origin is down. deploy/README.md tells how
# it is run; site.vcl beside this file names the origin, and who may purge.

import directors;
import std;
import xkey;

# /readyz asks the database: an origin without one has nothing new to say.
probe readiness {
    .url = "/readyz";
    .interval = 1s;
    .timeout = 3s;
    .window = 3;
    .threshold = 2;
}

include "site.vcl";
include "request.vcl";
include "answer.vcl";
include "words.vcl";
