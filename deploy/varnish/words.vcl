# What the edge says itself: plain, short, kept nowhere.

sub vcl_synth {
    # The origin failed: what is kept is shown once more.
    if (resp.status == 503 && req.http.X-Edge-Way == "keep" && !req.http.X-Edge-Stale) {
        set req.http.X-Edge-Stale = "1";
        return (restart);
    }
    unset resp.http.Server;
    unset resp.http.X-Varnish;
    set resp.http.Cache-Control = "no-store";
    set resp.http.X-Content-Type-Options = "nosniff";
    if (resp.status == 200) {
        set resp.http.Content-Type = "text/plain; charset=utf-8";
        synthetic(resp.reason + {"
"});
        return (deliver);
    }
    set resp.http.Content-Type = "text/html; charset=utf-8";
    set resp.http.Content-Security-Policy = "default-src 'none'; frame-ancestors 'none'";
    if (resp.status == 405) {
        set resp.http.Allow = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";
        synthetic({"<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Not done here</title><h1>Not done here</h1><p>This server does not know that method.</p></html>
"});
    } else if (resp.status == 400) {
        synthetic({"<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Cannot be read</title><h1>Cannot be read</h1><p>This request cannot be read. Please check the address.</p></html>
"});
    } else {
        set resp.status = 503;
        set resp.http.Retry-After = "30";
        synthetic({"<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Back in a moment</title><h1>Back in a moment</h1><p>This page cannot be shown right now. Please try again in a minute.</p></html>
"});
    }
    return (deliver);
}
