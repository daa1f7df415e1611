/**
 * What all pages share: the template's beans, language, errors, names and dates. It exists so that a page and its bean
 * hold only what is theirs. The tags are in {@code WEB-INF/tags} and {@code resources/t}; those of lists, which stand on
 * a page many times, are components of {@link quxiang.web.kit.list}.
 */
package quxiang.web.kit;
