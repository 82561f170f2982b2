#!/bin/bash
# The demonstration office and petitions by the thousand: invented, the same for the same
# seed, whole in every respect that the portal asks of what it wrote itself, and never in a
# portal that has people of its own.
. tests/tool/lib.sh
cp "$tree"/sql/seed/* "$root/sql/seed/"
cp -r "$tree/sql/demo" "$root/sql/demo"
ln -s "$tree/cgi-bin" "$root/cgi-bin"

gives 0 demo accounts && [ "$(awk -F'\t' 'NF == 5' "$dir/out" | wc -l)" -eq "$(wc -l < "$dir/out")" ]
ok 'accounts: user, password, seed, roles, agency'
seed=$(awk -F'\t' '$1 == "binh.tcd" { print $3 }' "$dir/out")
for i in 1 2 3; do # a code may change between the two
    gives 0 demo code binh.tcd && [ "$(cat "$dir/out")" = "$(oathtool --totp -b "$seed")" ] && break
done
ok 'the code of the moment is that of the seed'
gives 1 demo code nobody.here && says 'is no account of the demonstration'
ok 'nobody has no code'
gives 64 demo && gives 64 demo petitions 0 && gives 64 demo petitions x && gives 64 demo petitions 1 --seed
ok 'what is asked for wrongly'

gives 0 migrate && gives 0 key new && gives 0 key data
ok 'an empty portal'
gives 1 demo petitions 10 && says 'kntc demo office'
ok 'petitions need the office'
gives 0 demo office && says '^matters.[0-9]+'
ok 'the office'
gives 1 demo office && says 'has accounts already'
ok 'it goes into an empty portal alone'
gives 0 verify && says '^ok'
ok 'its chains hold'
gives 0 demo lookups 20 && [ "$(grep -cE '^[0-9]{2}-[0-9]{4}-[0-9]{4}-[0-9].[0-9A-Z]{4}(-[0-9A-Z]{4}){2}$' "$dir/out")" = 20 ]
ok 'matters to look up'

[ "$(sql "$db" -e 'select count(distinct state) >= 14 from casefile')" = 1 ]
ok 'matters in many states'
[ "$(sql "$db" -e "select group_concat(distinct state order by state) from transfer")" = accepted,returned,sent ]
ok 'transfers that wait, came back, were taken over'
[ "$(sql "$db" -e "select group_concat(distinct state order by state) from publication")" = published,withdrawn ]
ok 'decisions published and withdrawn'
[ "$(sql "$db" -e "select count(*) > 0 from ${db}_sealed.denouncer d join casefile c using (envelope_uid)")" = 1 ]
ok 'denouncers in envelopes'
[ "$(sql "$db" -e "select count(*) from party p join casefile c on c.id = p.casefile_id where c.sealed = 1")" = 0 ]
ok 'and in no other table'
[ "$(sql "$db" -e "select count(*) > 0 from reception_session where held_on > current_date")" = 1 ]
ok 'sessions ahead'

gives 0 demo petitions 1500 --seed 7 && says '^petitions.1500'
ok '1,500 petitions'
[ "$(sql "$db" -e "select count(*) from publication p where not exists (select 1 from publication_word w where w.publication_id = p.id
    and w.tok = cast(conv(left(sha2(concat('t:', p.top_id), 256), 16), 16, 10) as unsigned) >> 1)")" = 0 ]
ok 'each published decision is found by its province'
gives 0 verify && says '^ok'
ok 'their chains hold'
gives 0 demo lookups 1540
ok 'and can be looked up'
# none SQL WORDS: rows that must not be.
none() {
    [ "$(sql "$db" -e "select count(*) from $1" 2>&1)" = 0 ]
    ok "$2"
}
none "(select c.id from casefile c left join term_run t on t.casefile_id = c.id and t.state = 'running' and t.is_main = 1
       group by c.id having not max(c.due_on) <=> min(t.due_on)) x" 'the due day is that of the term that runs'
none "casefile c where c.is_open = 0 and (c.closed_on is null or exists (select 1 from term_run t where t.casefile_id = c.id
      and t.state <> 'stopped'))" 'what is over has no term that runs'
none "casefile c left join petition p on p.casefile_id = c.id left join lookup l on l.lookup_code = c.lookup_code
      where p.casefile_id is null or (l.lookup_code is null and c.id > 100)" 'each has its letter and its code'
none "(select g.id, year(c.accepted_on) y, left(c.code, 2) k, count(*) n, max(b.last) last from casefile c
       join agency g on g.id = c.agency_id left join book b on b.agency_id = g.id and b.year = year(c.accepted_on)
       and b.kind = left(c.code, 2) where c.code is not null group by 1, 2, 3 having not n <=> last) x" 'books count without a gap'
# The day of the office, which is not that of the server from midnight to seven.
today="date(convert_tz(utc_timestamp(), '+00:00', '+07:00'))"
none "casefile c where c.received_on > $today or c.state_on > $today or c.decided_on < c.accepted_on
      or c.accepted_on < c.received_on" 'no day is ahead of another'
none "casefile c join agency g on g.id = c.agency_id where g.valid_to is not null" 'no office that has ended'
none 'publication where prepared_by is null' 'one wrote what another published'
none "event e where e.subject = 'C' and not exists (select 1 from casefile c where c.id = e.subject_id)" 'no event of nothing'
none "(select c.id from casefile c where c.sealed = 0 and not exists (select 1 from party p where p.casefile_id = c.id)) x" \
    'everybody has a sender'
none "casefile c where c.sealed = 1 and c.envelope_uid not in (select envelope_uid from ${db}_sealed.denouncer)" \
    'or an envelope'
none "(select f.agency_id from fact f where f.measure = 'received' group by f.agency_id, year(f.day)
       having sum(n) <> (select s.received from office_sum s where s.agency_id = f.agency_id and s.year = year(min(f.day)))) x" \
    'sums are those of the facts'
[ "$(sql "$db" -e 'select count(distinct agency_id) > 600 from casefile')" = 1 ]
ok 'over the whole country'

# The same seed in another portal of the same day.
first=$(sql "$db" -e "select c.lookup_code, c.code, c.kind, c.state, c.received_on, c.due_on from casefile c where id > 100 order by id" | sha256sum)
story=$(sql "$db" -e "select group_concat(subject, act, to_state, day order by id) from
    (select id, subject, act, to_state, date(at) as day from event where id < 200) x" | sha256sum)
forget
rm -rf "$dir/keys"
gives 0 migrate && gives 0 key new && gives 0 key data && gives 0 demo office && gives 0 demo petitions 1500 --seed 7
ok 'another portal'
[ "$(sql "$db" -e "select group_concat(subject, act, to_state, day order by id) from
    (select id, subject, act, to_state, date(at) as day from event where id < 200) x" | sha256sum)" = "$story" ]
ok 'the same story'
[ "$(sql "$db" -e "select c.lookup_code, c.code, c.kind, c.state, c.received_on, c.due_on from casefile c where id > 100 order by id" | sha256sum)" = "$first" ]
ok 'the same petitions'
gives 0 demo petitions 200 --seed 7 && gives 0 verify
ok 'the same seed once more adds others'
done_testing
