#!/bin/bash
# The migrations, from nothing, give exactly the schema that the tree shows.
. tests/sql/lib.sh

conf/run/schema > "$dir/schema" 2> "$dir/error"
ok 'all migrations run on an empty server'
sed 's/^/# /' "$dir/error"
same "$dir/schema" sql/schema.sql 'and give sql/schema.sql (make schema writes it anew)'

migrate
ok 'kntc migrate gives them too'
uncommented=$(sql -e "select concat(table_name) from information_schema.tables
    where table_schema in ('$db', '${db}_sealed') and table_type = 'BASE TABLE'
    and table_comment = '' and table_name <> 'migration'")
[ -z "$uncommented" ]
ok 'every table says what it is'
[ -z "$uncommented" ] || echo "# without comment: $uncommented"
keyless=$(sql -e "select t.table_name from information_schema.tables t
    where t.table_schema in ('$db', '${db}_sealed') and t.table_type = 'BASE TABLE'
    and not exists (select 1 from information_schema.statistics s where
        s.table_schema = t.table_schema and s.table_name = t.table_name
        and s.index_name = 'PRIMARY')")
[ -z "$keyless" ]
ok 'every table has a primary key'
[ -z "$keyless" ] || echo "# without: $keyless"

awk -F '\t' '!/^[ \t]*(#|$)/ { print $1 "." $2 }' sql/seal.def | sort > "$dir/said"
sql -e "select concat(table_name, '.', column_name) from information_schema.columns c
    join information_schema.tables t using (table_schema, table_name)
    where c.table_schema in ('$db', '${db}_sealed') and c.column_name like '%\\_sealed'
    and t.table_type = 'BASE TABLE'" | sort > "$dir/there"
same "$dir/there" "$dir/said" 'sql/seal.def lists each sealed column, and no other'
done_testing
