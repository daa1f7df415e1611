/**
 * What every feature needs and no feature owns.
 *
 * <p>Who acts ({@link quxiang.common.Actor}), what time it is ({@link quxiang.common.ShanghaiClock}), how a request is
 * refused ({@link quxiang.common.Refusal}) and the values that are valid once built. How secrets are kept
 * ({@link quxiang.common.crypto.Seal}) is a package of its own below. It knows no feature.
 */
package quxiang.common;
