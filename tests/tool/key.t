#!/bin/bash
# Every program gets its own rings and no other; nothing is ever overwritten.
. tests/tool/lib.sh
gives 0 migrate
ok 'a new portal'

gives 2 key check && [ "$(grep -c '^FAIL.rings of' "$dir/out")" = 13 ]
ok 'no program has its rings yet'
gives 0 key new
ok 'they are made'
[ "$(stat -c %a "$dir/keys")" = 700 ] &&
    [ "$(stat -c %a "$dir"/keys/*.keys | sort -u)" = 600 ] &&
    [ "$(ls "$dir/keys" | wc -l)" = 13 ]
ok 'directory 0700, files 0600, nothing beside them'
! grep -q denouncer_private "$dir"/keys/{reception,intake,settlement,lookup,account,tick,tool}.keys &&
    grep -q denouncer_private "$dir/keys/identity.keys"
ok 'the private half of envelopes is with identity alone'
! grep -qE 'party|account|index' "$dir"/keys/{lookup,disclosure}.keys
ok 'what faces the street holds nothing that opens a sealed column'
[ "$(cut -d' ' -f1,3 "$dir"/keys/*.keys | sort -u | grep -c .)" = 10 ]
ok 'a ring is the same bytes in each file'
[ "$(sql "$db" -e "select group_concat(purpose order by purpose) from data_key where state = 'active' and length(wrapped) = 40 and year = year(now())")" = account,denouncer_private,outbox,party ]
ok 'one active data key for each ring that seals columns'
gives 0 key check && ! says '^(warn|FAIL)'
ok 'all is well then'

sum=$(cat "$dir"/keys/* | sha256sum)
gives 1 key new && says 'never overwritten' && [ "$sum" = "$(cat "$dir"/keys/* | sha256sum)" ]
ok 'a second new is refused and touches nothing'
mv "$dir/keys" "$dir/away"
gives 1 key new && says 'has data keys' && [ ! -e "$dir/keys" ]
ok 'so it is where the database knows rings that are away'
mv "$dir/away" "$dir/keys"

gives 0 key data && says 'nothing to make'
ok 'no data key is missing'
sql "$db" -e "update data_key set state = 'old' where purpose = 'party'"
gives 2 key check && says 'ring party has no active data key'
ok 'a ring without an active data key is told'
gives 0 key data && says '^data key [0-9]+.party' && gives 0 key check
ok 'and gets one'

chmod 640 "$dir/keys/intake.keys"
[ "$(stat -c %U:%G "$dir/keys/intake.keys")" = root:root ] || chmod 644 "$dir/keys/intake.keys"
chmod o+r "$dir/keys/intake.keys"
gives 2 key check && says '^FAIL.rings of intake.*others may read'
ok 'a file that others may read is refused'
chmod 600 "$dir/keys/intake.keys"
sed -i '/^party /d' "$dir/keys/settlement.keys"
gives 2 key check && says '^FAIL.rings of settlement.*lacks rings: party'
ok 'one ring fewer is told'
grep '^party ' "$dir/keys/intake.keys" >> "$dir/keys/settlement.keys"
grep '^party ' "$dir/keys/intake.keys" >> "$dir/keys/lookup.keys"
gives 2 key check && says '^FAIL.rings of lookup.*more than its rings: party' &&
    ! says '^FAIL.rings of settlement'
ok 'one ring more is told'
sed -i '/^party /d' "$dir/keys/lookup.keys"
sql "$db" -e "update data_key set wrapped = reverse(wrapped) where purpose = 'account'"
gives 2 key check && says 'data key [0-9]+ \(account [0-9]+\) does not open'
ok 'a data key that does not open is told'
gives 64 key
ok 'a verb without its word: 64'
done_testing
