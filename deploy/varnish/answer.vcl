# What comes from the origin, and what readers get of it.

sub vcl_backend_fetch {
    if (bereq.http.X-Edge-Way == "keep") {
        # Others wait for this answer.
        set bereq.first_byte_timeout = 10s;
        call one_request;
    }
    unset bereq.http.X-Edge-Stale;
    unset bereq.http.X-Edge-Peer;
    unset bereq.http.X-Edge-Purge-Path;
    return (fetch);
}

# Nothing that is not in the key reaches the origin: it cannot change what others get.
sub one_request {
    # Files that are not public yet are shown to those who may look ahead; such answers are private, and not kept.
    if (bereq.url !~ "^/media/") {
        unset bereq.http.Cookie;
    }
    unset bereq.http.Accept;
    unset bereq.http.Accept-Language;
    unset bereq.http.Cache-Control;
    unset bereq.http.Next-Action;
    unset bereq.http.Next-Router-Prefetch;
    unset bereq.http.Next-Router-Segment-Prefetch;
    unset bereq.http.Next-Router-State-Tree;
    unset bereq.http.Next-Url;
    unset bereq.http.Origin;
    unset bereq.http.Pragma;
    unset bereq.http.Purpose;
    unset bereq.http.Referer;
    unset bereq.http.RSC;
    unset bereq.http.User-Agent;
    unset bereq.http.X-Invoke-Output;
    unset bereq.http.X-Invoke-Path;
    unset bereq.http.X-Invoke-Query;
    unset bereq.http.X-Invoke-Status;
    unset bereq.http.X-Kept-Encoding;
    unset bereq.http.X-Matched-Path;
    unset bereq.http.X-Middleware-Invoke;
    unset bereq.http.X-Middleware-Prefetch;
    unset bereq.http.X-Middleware-Subrequest;
    unset bereq.http.X-Nextjs-Data;
}

sub vcl_backend_response {
    if (bereq.http.X-Edge-Way != "keep") {
        set beresp.uncacheable = true;
        return (deliver);
    }
    # What is kept stays (a superseded answer would be dropped), and another process is asked.
    if (beresp.status >= 500) {
        return (error(beresp.status));
    }
    # What Next varies by has not reached it (one_request).
    std.collect(beresp.http.Vary);
    set beresp.http.Vary = regsuball(beresp.http.Vary, "(?i)(^|,)\s*(rsc|next-url|next-router-[a-z-]+)\s*(?=,|$)", "");
    set beresp.http.Vary = regsub(beresp.http.Vary, "^[\s,]+", "");
    if (beresp.http.Vary == "") {
        unset beresp.http.Vary;
    }
    # A year by name (/assets, /_next/static): its address changes with its content.
    if (beresp.http.Cache-Control ~ "immutable" && !beresp.http.Set-Cookie) {
        set beresp.ttl = 1d;
        set beresp.grace = 1d;
        call by_keys;
        return (deliver);
    }
    if (!beresp.http.Surrogate-Control || beresp.http.Set-Cookie
        || beresp.http.Cache-Control ~ "(?i)private|no-store"
        || beresp.http.Vary ~ "(?i)(?:^|,)\s*(?!accept-encoding\s*(?:,|$))[^,\s]") {
        # Nobody waits for another's answer that cannot be shared; that is all that is kept.
        set beresp.uncacheable = true;
        set beresp.ttl = 5s;
        set beresp.grace = 0s;
        return (deliver);
    }
    set beresp.ttl = 0s;
    if (beresp.http.Surrogate-Control ~ "max-age=\d") {
        set beresp.ttl = std.duration(regsub(beresp.http.Surrogate-Control, "^.*\bmax-age=(\d{1,8}).*$", "\1s"), 0s);
    }
    set beresp.grace = 0s;
    if (beresp.http.Surrogate-Control ~ "stale-if-error=\d") {
        set beresp.grace = std.duration(regsub(beresp.http.Surrogate-Control, "^.*\bstale-if-error=(\d{1,8}).*$", "\1s"), 0s);
    }
    set beresp.keep = 0s;
    call by_keys;
    return (deliver);
}

# What is kept is kept without what is for us alone: taken off here, and not at every hit.
sub by_keys {
    set beresp.http.xkey = beresp.http.Surrogate-Key + " everything";
    unset beresp.http.Surrogate-Key;
    unset beresp.http.Surrogate-Control;
    unset beresp.http.CDN-Cache-Control;
    unset beresp.http.Cache-Tag;
}

sub vcl_backend_error {
    # Only reading may be done twice.
    if (bereq.http.X-Edge-Way == "keep" && bereq.retries == 0 && !bereq.is_bgfetch) {
        return (retry);
    }
    return (abandon);
}

sub vcl_deliver {
    # RFC 9211
    if (obj.uncacheable) {
        set resp.http.Cache-Status = "edge; fwd=bypass";
        unset resp.http.Surrogate-Key;
        unset resp.http.Surrogate-Control;
        unset resp.http.CDN-Cache-Control;
        unset resp.http.Cache-Tag;
    } else if (obj.hits == 0) {
        set resp.http.Cache-Status = "edge; fwd=miss";
    } else {
        set resp.http.Cache-Status = "edge; hit";
    }
    unset resp.http.xkey;
    # A reader's browser counts from now: what is kept here is as good as new.
    unset resp.http.Age;
    set resp.http.Date = now;
    unset resp.http.Via;
    unset resp.http.X-Varnish;
    return (deliver);
}
