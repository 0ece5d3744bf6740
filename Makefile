# Everything is built by Maven; this only finds a JDK and names the things that people do.
# Options for Maven go into ARGS, as in: make test ARGS=-Dparley.test.postgres=testcontainers
.DEFAULT_GOAL := help
.PHONY: help run test check format clean import export backup restore bench-import bench-export bench-unread
.PHONY: migrate-up migrate-down migrate-info migrate-validate migrate-create migrate-release
MVN := build/mvn.sh --batch-mode
# Says only what is wrong. Maven's own --quiet would also hide the warnings that fail the compilation.
TERSE := MAVEN_OPTS="$$MAVEN_OPTS -Dorg.slf4j.simpleLogger.defaultLogLevel=warn" $(MVN)

help: ## Show this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1|\2/p' $(MAKEFILE_LIST) | awk -F'|' '{ printf "%-22s %s\n", $$1, $$2 }'

run: ## Build what is needed and serve on port 8080 (PARLEY_PORT)
	@build/run.sh serve

test: ## Build everything and run every test
	@$(MVN) verify $(ARGS)

# The patterns name the tests that need neither Postgres nor a server.
FAST_TESTS := dev/parley/domain/**/*Test,dev/parley/testkit/**/*Test,dev/parley/bootstrap/architecture/**/*Test
FAST_TESTS := $(FAST_TESTS),dev/parley/migrations/lint/*Test,dev/parley/migrations/ReleasedScriptsTest

check: ## Fast checks: format, compilation with all lints, architecture, domain
	@$(TERSE) spotless:check test -Dsurefire.failIfNoSpecifiedTests=false '-Dtest=$(FAST_TESTS)' $(ARGS)

format: ## Format the sources
	@$(TERSE) spotless:apply $(ARGS)

clean: ## Remove what was built (data/ stays)
	@$(TERSE) clean $(ARGS)

import: ## Import a chat export: make import EXPORT=FILE.zip OWNER=USERNAME
	@test -n "$$EXPORT" && test -n "$$OWNER" || { echo 'Usage: make import EXPORT=FILE.zip OWNER=USERNAME' >&2; exit 2; }
	@build/run.sh import "$$EXPORT" --owner "$$OWNER" || [ $$? -eq 3 ] # 3: it came in, and the report names what did not

.PHONY: demo
demo: ## Bring in data for a first look, for the account OWNER=USERNAME; running it again changes nothing
	@build/run.sh demo $(if $(OWNER),--owner "$$OWNER")

# What destroys something is asked for at the command, never by what happens to be in the environment.
n = 1
while_serving =
REPLACE =
export n while_serving REPLACE
# A switch that is set to no is off.
on = $(filter-out 0 no false off,$(1))

migrate-up: ## Apply the migrations that are missing (dry_run=1: only list them)
	@build/run.sh migrate up $(if $(call on,$(dry_run)),--dry-run) $(if $(call on,$(backup)),--backup)

migrate-down: ## Take back the newest migration, or the newest n=… (dry_run=1: only list them)
	@build/run.sh migrate down "$${n:-1}" $(if $(call on,$(dry_run)),--dry-run) $(if $(call on,$(backup)),--backup) $(if $(call on,$(while_serving)),--while-serving)

migrate-info: ## List all migrations, where they stand and how long they took
	@build/run.sh migrate info

migrate-validate: ## Fail unless the schema is this version's
	@build/run.sh migrate validate

migrate-create: ## Begin a migration: make migrate-create name=add_pins [irreversible=1]
	@build/run.sh migrate create "$$name" $(if $(call on,$(irreversible)),--irreversible)

migrate-release: ## Declare all migrations as released, never to be edited again
	@build/run.sh migrate release

export: ## Export a workspace: make export WORKSPACE=NAME FILE=FILE.zip
	@test -n "$$WORKSPACE" && test -n "$$FILE" || { echo 'Usage: make export WORKSPACE=NAME FILE=FILE.zip' >&2; exit 2; }
	@build/run.sh export "$$FILE" --workspace "$$WORKSPACE"

backup: ## Back the database up, also while it is in use: make backup [TO=FILE or DIRECTORY/]
	@build/run.sh backup --to "$${TO:-backups/}"

restore: ## Bring a backup back: make restore FILE=backups/... [REPLACE=yes]
	@test -n "$$FILE" || { echo 'Usage: make restore FILE=FILE [REPLACE=yes]' >&2; exit 2; }
	@build/run.sh restore $(if $(call on,$(REPLACE)),--replace) "$$FILE"

bench-import: ## Measure the import of 50,000 messages
	@build/bench/import.sh

bench-export: ## Measure the export of 50,000 and of 500,000 messages
	@build/bench/export.sh

bench-unread: ## Measure how long it takes to count what is unread, up to 1,000,000 messages
	@build/bench/unread.sh
