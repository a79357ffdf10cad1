# What differs from site to site: copy to site.vcl beside default.vcl.

# Every web process.
backend web_1 {
    .host = "127.0.0.1";
    .port = "3000";
    .probe = readiness;
    .connect_timeout = 1s;
}

sub vcl_init {
    new web = directors.round_robin();
    web.add_backend(web_1);
}

# Who may purge: the addresses of web processes and workers.
acl purgers {
    "127.0.0.1";
    "::1";
}

# What ends TLS in front of us: its X-Forwarded-For and X-Forwarded-Proto are believed, nobody else's.
acl upstream {
    "127.0.0.1";
    "::1";
}

# EDGE_PURGE_URL is http://EDGE:PORT and this path. Make a secret of your own: openssl rand -hex 24
sub purge_path {
    set req.http.X-Edge-Purge-Path = "/purge/SECRET";
}
