# Everything is built by Maven; this only finds a JDK and names the things that people do.
# Options for Maven go into ARGS, as in: make test ARGS=-Dparley.test.postgres=testcontainers
.DEFAULT_GOAL := help
.PHONY: help run test check format clean import bench-import
MVN := build/mvn.sh --batch-mode
# Says only what is wrong. Maven's own --quiet would also hide the warnings that fail the compilation.
TERSE := MAVEN_OPTS="$$MAVEN_OPTS -Dorg.slf4j.simpleLogger.defaultLogLevel=warn" $(MVN)

help: ## Show this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1|\2/p' $(MAKEFILE_LIST) | awk -F'|' '{ printf "%-20s %s\n", $$1, $$2 }'

run: ## Build what is needed and serve on port 8080 (PARLEY_PORT)
	@build/run.sh serve

test: ## Build everything and run every test
	@$(MVN) verify $(ARGS)

# The patterns name the tests that need neither Postgres nor a server.
FAST_TESTS := dev/parley/domain/**/*Test,dev/parley/testkit/**/*Test,dev/parley/bootstrap/architecture/**/*Test

check: ## Fast checks: format, compilation with all lints, architecture, domain
	@$(TERSE) spotless:check test -Dsurefire.failIfNoSpecifiedTests=false '-Dtest=$(FAST_TESTS)' $(ARGS)

format: ## Format the sources
	@$(TERSE) spotless:apply $(ARGS)

clean: ## Remove what was built (data/ stays)
	@$(TERSE) clean $(ARGS)

import: ## Import a chat export: make import EXPORT=FILE.zip OWNER=USERNAME
	@test -n "$$EXPORT" && test -n "$$OWNER" || { echo 'Usage: make import EXPORT=FILE.zip OWNER=USERNAME' >&2; exit 2; }
	@build/run.sh import "$$EXPORT" --owner "$$OWNER" || [ $$? -eq 3 ] # 3: it came in, and the report names what did not

bench-import: ## Measure the import of 50,000 messages
	@build/bench/import.sh
