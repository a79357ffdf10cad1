# What is asked for: whether it may be answered from here, and under which key.

sub vcl_recv {
    set req.backend_hint = web.backend();
    if (req.restarts == 0) {
        unset req.http.X-Edge-Stale;
        unset req.http.X-Edge-Peer;
        if (req.method == "PURGE") {
            call purge_by_key;
        }
        call way;
    }
    if (req.http.X-Edge-Way == "stream") {
        call who_asks;
        return (pipe);
    }
    if (req.http.X-Edge-Way == "pass") {
        return (pass);
    }
    # What was purged, or has had its time, is made anew before anybody sees it, unless nobody is there to make it.
    if (std.healthy(req.backend_hint) && !req.http.X-Edge-Stale) {
        set req.grace = 0s;
    } else {
        set req.grace = 1d;
    }
    return (hash);
}

# Whom the origin is told of. Varnish has added the address it saw itself to X-Forwarded-For by now.
sub who_asks {
    if (req.http.X-Edge-Peer) {
        return;
    }
    set req.http.X-Edge-Peer = client.ip;
    if (client.ip ~ upstream && req.http.X-Forwarded-For ~ ",") {
        # The last address but ours is the one that the upstream saw itself; all before may be invented.
        set req.http.X-Edge-Peer = regsub(req.http.X-Forwarded-For, "^(?:.*,)?\s*([^,\s]+)\s*,[^,]*$", "\1");
    }
    if (client.ip !~ upstream || req.http.X-Forwarded-Proto !~ "^https?$") {
        unset req.http.X-Forwarded-Proto;
    }
    set req.http.X-Forwarded-For = req.http.X-Edge-Peer;
    unset req.http.Forwarded;
    unset req.http.X-Real-IP;
    unset req.http.X-Forwarded-Host;
    unset req.http.X-Forwarded-Port;
    unset req.http.X-Forwarded-Server;
    unset req.http.X-Original-URL;
    unset req.http.X-Rewrite-URL;
    unset req.http.X-HTTP-Method-Override;
    unset req.http.Proxy;
}

# Surrogate-Key: keys between spaces. Gone: what carries them must not be shown any more, not even while the origin is
# down; otherwise it is only made anew before it is shown again.
sub purge_by_key {
    call who_asks;
    call purge_path;
    # Whoever came through another proxy has not come from a web process or worker.
    if (client.ip !~ purgers || req.http.X-Edge-Peer != "" + client.ip || req.url != req.http.X-Edge-Purge-Path) {
        return (synth(405));
    }
    if (req.http.Gone) {
        return (synth(200, "Purged " + xkey.purge(req.http.Surrogate-Key)));
    }
    return (synth(200, "Purged " + xkey.softpurge(req.http.Surrogate-Key)));
}

# X-Edge-Way: stream, pass, or keep.
sub way {
    set req.http.X-Edge-Way = "keep";
    # Most of what is asked for shows at two looks that nothing below would change it; all of those would take a tenth
    # of a hit's time. deploy/varnish/parameters.test.ts holds both against each other.
    if (req.method == "GET" && !req.http.Authorization
        && req.url ~ "^/(?:$|(?:rss[.]xml|atom[.]xml|feed[.]json)$|(?:assets|news|section)(?:/[0-9A-Za-z_-][0-9A-Za-z._-]{0,199}){1,2}$)"
        && req.http.Host ~ "^[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?$") {
        call one_encoding;
        return;
    }
    if (req.method !~ "^(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$") {
        return (synth(405));
    }
    if (!req.http.Host || req.url !~ "^/") {
        return (synth(400));
    }
    if (req.url ~ "^/(portal|desk)/live([?]|$)") {
        set req.http.X-Edge-Way = "stream";
        # Longer than any link of ours. First, since a regular expression gives up on what is much longer.
    } else if (req.url ~ "(?s)^.{2000}" || req.method !~ "^(GET|HEAD)$" || req.http.Authorization
        # Workspaces, accounts, previews and machines' doors (lib/core/reader-path.ts), and what is somebody's own among
        # readers' pages: a subscription by its link. The API promises the truth at
        # each asking, by ETag.
        || req.url ~ "^/(account|api|desk|healthz|join|join-desk|metrics|portal|preview|prove|readyz|reset|signin|signout|signup|subscribe|verify-email)([/?]|$)"
        # A letter's link that is counted, HEAD apart from GET.
        || req.url ~ "^/digest/go/"
        # Two programs may read these differently, and these are nobody's links.
        || regsub(req.url, "\?.*$", "") ~ "(?i)//|/\.|%2e|%2f|%5c|%00|\\"
        || req.url ~ "[#\x00-\x20]"
        || req.http.Host !~ "(?i)^([a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?\.?|\[[0-9a-f:.]+\])(:\d{1,5})?$"
        # A parameter's name in disguise.
        || req.url ~ "[?&][^=&?]*[%+]") {
        set req.http.X-Edge-Way = "pass";
    }
    if (req.http.X-Edge-Way == "keep") {
        call one_key;
        call one_encoding;
    }
}

# What the same answer is for, gets the same key.
sub one_key {
    set req.http.Host = std.tolower(regsub(regsub(req.http.Host, ":\d+$", ""), "\.$", ""));
    if (req.url ~ "^/(assets|media)/") {
        set req.url = regsub(req.url, "\?.*$", "");
    } else if (req.url ~ "\?" && req.url !~ "^/_next/") {
        # The first question mark alone begins the parameters; a later one is part of a value.
        if (req.url ~ "^/search[/?]") {
            # Filters come and go; only what advertisers add to addresses is known to mean nothing.
            set req.url = regsub(req.url, "^([^?]*\?)(?:utm_[a-z]+|fbclid|gclid|msclkid)(?:=[^&]*)?(?=&|$)", "\1");
            set req.url = regsuball(req.url, "&(?:utm_[a-z]+|fbclid|gclid|msclkid)(?:=[^&]*)?(?=&|$)", "");
        } else {
            # Parameters that some page of readers knows (deploy/varnish/parameters.test.ts); others change nothing.
            set req.url = regsub(req.url, "^([^?]*\?)(?!(?:after|cursor|kind|newsroom|search|section)=)[^&]*", "\1");
            set req.url = regsuball(req.url, "&(?!(?:after|cursor|kind|newsroom|search|section)=)[^&]*", "");
        }
        set req.url = regsuball(req.url, "&&+", "&");
        set req.url = regsub(req.url, "^([^?]*\?)&", "\1");
        set req.url = regsub(req.url, "^([^?]*)\?$|&$", "\1");
    }
}

# brotli, gzip, or neither (RFC 9110 section 12.5.3): what is refused with q=0 is not sent.
sub one_encoding {
    if (req.http.Accept-Encoding ~ "(?i)(^|[,\s])br\s*(,|$|;\s*q=(1|0?\.\d*[1-9]))") {
        set req.http.Accept-Encoding = "br";
    } else if (req.http.Accept-Encoding ~ "(?i)(^|[,\s])(gzip|\*)\s*(,|$|;\s*q=(1|0?\.\d*[1-9]))"
        && req.http.Accept-Encoding !~ "(?i)gzip\s*;\s*q=0(\.0*)?\s*(,|$)") {
        set req.http.Accept-Encoding = "gzip";
    } else {
        unset req.http.Accept-Encoding;
    }
}

sub vcl_hash {
    hash_data(req.url);
    hash_data(req.http.Host);
    return (lookup);
}

# Nothing old to show while the origin fails.
sub vcl_miss {
    if (req.http.X-Edge-Stale) {
        return (synth(503));
    }
    call who_asks;
    return (fetch);
}

sub vcl_hit {
    # One that is shown old is asked for in the background.
    if (obj.ttl <= 0s) {
        call who_asks;
    }
    return (deliver);
}

sub vcl_pass {
    call who_asks;
    return (fetch);
}

# A stream of events is handed on as it comes.
sub vcl_pipe {
    set bereq.http.Connection = "close";
    return (pipe);
}
