package org.packstd.local.load;

import java.net.http.HttpRequest;
import java.util.function.LongFunction;

/**
 * One way of using the registry.
 *
 * @param share   of all requests, in percent
 * @param request the next of its kind, by its number
 * @param status  of a good answer
 */
record Route(String name, int share, LongFunction<HttpRequest> request, int status) {}
