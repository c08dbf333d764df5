package se.genklang.account;

/** Someone who works with reviews and signs in. */
public record Account(long id, String username, String displayName, Role role) { }
