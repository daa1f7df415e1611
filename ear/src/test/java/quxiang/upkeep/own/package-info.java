/**
 * What a person sees of their own data and of the end of their account, on the pages of the running server.
 * What the database keeps afterwards is looked at beside it.
 */
package quxiang.upkeep.own;
