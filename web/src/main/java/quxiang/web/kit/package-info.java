/**
 * What all pages share: the template's beans, the language, how a refusal reaches the person, how things are named and
 * dated. It exists so that a page and its bean hold only what is theirs. The tags are in {@code resources/t}; those of lists, which stand on a page many times,
 * are {@link quxiang.web.kit.Part}s.
 */
package quxiang.web.kit;
