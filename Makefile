# kntc: one Makefile, no list of files. Products in .build/ alone, running data in var/.
#   make run    a portal on 127.0.0.1:$(PORT) from nothing      make stop   ends it
#   make test   all tests; last line "N passed, N failed"       make lint   style and guards
.DEFAULT_GOAL := all
SHELL  := /bin/bash
PORT   ?= 8080
OUT    := .build$(if $(DEV),/dev)$(if $(SAN),/san)$(if $(CLANG),/clang)$(if $(FUZZ),/fuzz)$(if $(TESTING),/test)
CC     := $(if $(CLANG)$(FUZZ),clang,gcc)
PREFIX ?= /usr

WARN   := -Wall -Wextra -Wpedantic -Wshadow -Wmissing-prototypes $(if $(DEV),-Werror)
SANFLAGS := -fsanitize=address,undefined -fno-omit-frame-pointer -fno-sanitize-recover=undefined
HARD   := -D_FORTIFY_SOURCE=2 -fstack-protector-strong
CFLAGS := -std=c11 -D_GNU_SOURCE -g $(if $(SAN)$(FUZZ),-O1 $(SANFLAGS),-O2 $(HARD)) $(WARN) -fPIE \
          $(if $(FUZZ),-fsanitize=fuzzer-no-link) -fno-common -ffunction-sections -fdata-sections $(if $(TESTING),-DKNTC_TEST)
CPPFLAGS := -Icgi-bin -I$(OUT) $(shell xml2-config --cflags 2>/dev/null) $(shell mariadb_config --include 2>/dev/null)
LDFLAGS := -pie -Wl,-z,relro,-z,now -Wl,--gc-sections -Wl,--as-needed $(if $(SAN)$(FUZZ),$(SANFLAGS))
LDLIBS := -lfcgi -lmariadb -lxslt -lexslt -lxml2 -lcrypto -lutf8proc -lmagic -largon2 -lqrencode -lzip -lm

AREAS  := $(patsubst cgi-bin/%/area.c,%,$(wildcard cgi-bin/*/area.c))
SHARED := $(shell find cgi-bin/base cgi-bin/domain cgi-bin/desk -name '*.c' ! -name main.c)
QUERIES := $(shell find sql -name '*.sql' -path 'sql/*/*' ! -path 'sql/migrate/*' ! -path 'sql/seed/*' ! -path 'sql/grant/*')
QHEADS := $(QUERIES:%.sql=$(OUT)/%.h)
qshared := $(filter-out $(foreach a,$(AREAS) tool,sql/$(a)/%),$(QUERIES))
shared_o := $(SHARED:%.c=$(OUT)/%.o) $(qshared:%.sql=$(OUT)/%.o)
area_o  = $(patsubst %.c,$(OUT)/%.o,$(wildcard cgi-bin/$(1)/*.c)) $(patsubst %.sql,$(OUT)/%.o,$(wildcard sql/$(1)/*.sql))
PROGRAMS := $(AREAS:%=$(OUT)/%.fcgi)
TESTS  := $(shell find tests/base tests/domain tests/tool -name '*_test.c' 2>/dev/null)
FUZZERS := $(patsubst %.c,$(OUT)/%.fuzz,$(wildcard tests/fuzz/*.c))
tool_o := $(patsubst %.c,$(OUT)/%.o,$(wildcard cgi-bin/tool/kntc*.c)) $(patsubst %.sql,$(OUT)/%.o,$(wildcard sql/tool/*.sql))

.PHONY: all run stop test check unit lint fuzz fuzzers bench accept schema grants routes install clean deps
.SECONDARY:

all: $(PROGRAMS) $(OUT)/kntc $(OUT)/render

run:
	@conf/run/deps run
	@$(MAKE) -s -j2 all
	@PORT=$(PORT) conf/run/portal start
stop:
	@conf/run/portal stop

test:
	@conf/run/deps test
	@tests/run $(AREA)

check: test
unit: $(TESTS:%.c=$(OUT)/%) $(OUT)/scenario

lint:
	@conf/run/deps test
	@tests/lint/run
fuzz:
	@conf/run/deps test
	@$(MAKE) -s FUZZ=1 -j2 fuzzers
fuzzers: $(FUZZERS)
	@tests/fuzz/run $^
bench: all $(OUT)/catalogue.tsv
	@conf/run/deps test
	@tests/bench/run
accept: all
	@ACCEPT=1 tests/run $(AREA)
schema: all
	@conf/run/schema > sql/schema.sql
grants: all
	@conf/run/grants write
routes: $(OUT)/kntc
	@$(OUT)/kntc routes

$(OUT)/shared.a: $(shared_o)
	@rm -f $@
	@ar rcs $@ $^

.SECONDEXPANSION:
$(OUT)/%.fcgi: $(OUT)/cgi-bin/base/main.o $$(call area_o,$$*) $(OUT)/shared.a
	$(CC) $(CFLAGS) $(LDFLAGS) $^ -o $@ $(LDLIBS)

$(OUT)/cgi-bin/tool/kntc_routes.o: $(wildcard cgi-bin/*/routes.def)

$(OUT)/kntc: $(tool_o) $(OUT)/shared.a
	$(CC) $(CFLAGS) $(LDFLAGS) $^ -o $@ $(LDLIBS) -lcurl

# What the timer can reach, for its rights (conf/run/grants); linked, never run.
$(OUT)/tick.reach: $(OUT)/cgi-bin/tool/kntc_tick.o $(OUT)/cgi-bin/tool/kntc_smtp.o $(OUT)/cgi-bin/tool/kntc_tool.o $(OUT)/shared.a
	$(CC) $(CFLAGS) $(LDFLAGS) -nostartfiles -Wl,-e,kntc_tick,--unresolved-symbols=ignore-all $^ -o $@ $(LDLIBS)

$(OUT)/render: $(OUT)/cgi-bin/tool/render.o $(OUT)/shared.a
	$(CC) $(CFLAGS) $(LDFLAGS) $^ -o $@ $(LDLIBS)

$(OUT)/scenario: $(patsubst %.c,$(OUT)/%.o,$(wildcard tests/tool/scenario*.c)) $(OUT)/shared.a
	$(CC) $(CFLAGS) $(LDFLAGS) $^ -o $@ $(LDLIBS)

$(OUT)/tests/%_test: $(OUT)/tests/%_test.o $(OUT)/shared.a
	$(CC) $(CFLAGS) $(LDFLAGS) $^ -o $@ $(LDLIBS) -lcmocka

$(OUT)/tests/fuzz/%.fuzz: $(OUT)/tests/fuzz/%.o $(OUT)/shared.a
	$(CC) $(CFLAGS) $(LDFLAGS) -fsanitize=fuzzer $^ -o $@ $(LDLIBS)

$(OUT)/sql/%.h: sql/%.sql cgi-bin/tool/mkquery.awk sql/seal.def sql/reach.def
	@mkdir -p $(@D)
	@awk -f cgi-bin/tool/mkquery.awk -v out=h -v seal=sql/seal.def -v reach=sql/reach.def $< > $@.$$$$ && mv $@.$$$$ $@

$(OUT)/sql/%.c: sql/%.sql cgi-bin/tool/mkquery.awk sql/seal.def sql/reach.def
	@mkdir -p $(@D)
	@awk -f cgi-bin/tool/mkquery.awk -v out=c -v seal=sql/seal.def -v reach=sql/reach.def $< > $@.$$$$ && mv $@.$$$$ $@

$(OUT)/sql/%.o: $(OUT)/sql/%.c $(OUT)/sql/%.h
	@mkdir -p $(@D)
	$(CC) $(CPPFLAGS) $(CFLAGS) -MMD -MP -c $< -o $@

$(OUT)/%.o: %.c | $(QHEADS)
	@mkdir -p $(@D)
	$(CC) $(CPPFLAGS) $(CFLAGS) -MMD -MP -c $< -o $@

$(OUT)/catalogue.tsv: $(QUERIES) cgi-bin/tool/mkquery.awk sql/seal.def sql/reach.def
	@mkdir -p $(@D)
	@for q in $(QUERIES); do awk -f cgi-bin/tool/mkquery.awk -v out=tsv -v seal=sql/seal.def -v reach=sql/reach.def $$q || exit 1; done > $@.$$$$ && mv $@.$$$$ $@

share := $(DESTDIR)$(PREFIX)/share
install: all
	install -d $(DESTDIR)$(PREFIX)/lib/kntc $(DESTDIR)$(PREFIX)/bin $(share)/kntc $(DESTDIR)/etc/kntc
	install -m 755 $(PROGRAMS) $(DESTDIR)$(PREFIX)/lib/kntc
	install -m 755 $(OUT)/kntc $(DESTDIR)$(PREFIX)/bin
	find xsl sql public -type f -exec install -D -m 644 {} $(share)/kntc/{} \;
	find cgi-bin -name '*.form.xml' -exec install -D -m 644 {} $(share)/kntc/{} \;
	install -D -m 644 conf/common-passwords.txt $(share)/kntc/conf/common-passwords.txt
	install -D -m 644 -t $(share)/kntc/nginx $(filter-out %/kntc.conf %/closed.conf,$(wildcard conf/nginx/*.conf))
	install -D -m 644 -t $(share)/doc/kntc INSTALL README.md LICENSE conf/kntc.conf conf/mariadb/kntc.cnf
	install -D -m 644 -t $(share)/doc/kntc/nginx conf/nginx/kntc.conf conf/nginx/closed.conf
	install -D -m 644 conf/sysusers.d/kntc.conf $(DESTDIR)/usr/lib/sysusers.d/kntc.conf
	install -D -m 644 conf/tmpfiles.d/kntc.conf $(DESTDIR)/usr/lib/tmpfiles.d/kntc.conf
	cd conf/systemd && find . -type f -exec install -D -m 644 {} $(DESTDIR)/usr/lib/systemd/system/{} \;
	[ -e $(DESTDIR)/etc/kntc/kntc.conf ] || install -m 644 conf/kntc.conf $(DESTDIR)/etc/kntc/kntc.conf

clean:
	rm -rf .build

-include $(shell find $(OUT) -type f -name '*.d' 2>/dev/null)
