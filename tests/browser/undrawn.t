#!/usr/bin/perl
# Played last of the stories in Chromium: every route that answers GET with a page was looked at by
# axe-core at 360 and at 1280 px, in some story; or it stands in tests/browser/undrawn with the
# reason why not. The stories note which addresses they drew.
use strict;
use warnings;
use utf8;
use lib 'tests/flow/lib';
use Office;

my $dir = $ENV{KNTC_SCRATCH};
my @unplayed = grep { !$dir || !-e "$dir/claimed." . s{/}{_}gr } glob 'tests/browser/*.t';
Office::skip_all("without @unplayed") if @unplayed;
my $o = Office->new;
my @pages = grep { $_->{method} eq 'GET' && $_->{view} ne '' } $o->routes;

# An address belongs to the first route that it fits, as in the dispatcher.
my %drawn;
for my $path (Office::lines("$dir/drawn")) {
    for my $r (@pages) {
        my $fits = join '/', map { /^\{id\}$/ ? '\d+' : /^\{/ ? '[^/]+' : quotemeta } split m{/}, $r->{path}, -1;
        next if $path !~ /^$fits$/;
        $drawn{ $r->{path} } = 1;
        last;
    }
}
my %reason = map { split /\t+/, $_, 2 } grep { !/^(#|$)/ } Office::lines('tests/browser/undrawn');
for my $path (map { $_->{path} } @pages) {
    if ($drawn{$path}) { Office::ok(!$reason{$path}, "$path was drawn" . ($reason{$path} ? ': it can go out of tests/browser/undrawn' : '')) }
    else { Office::ok($reason{$path}, "$path " . ($reason{$path} // 'was drawn')) }
}
my %known = map { $_->{path} => 1 } @pages;
my @strange = grep { !$known{$_} } sort keys %reason;
Office::ok(!@strange, 'tests/browser/undrawn names what there is', @strange);
Office::done();
