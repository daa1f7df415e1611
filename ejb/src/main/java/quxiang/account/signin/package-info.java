/**
 * Authentication by name and password, and the limits that guessing meets.
 * What strangers guess locks nobody out.
 */
package quxiang.account.signin;
