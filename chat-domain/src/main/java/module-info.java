/** Team chat, told in plain Java. */
module dev.parley.domain {}
