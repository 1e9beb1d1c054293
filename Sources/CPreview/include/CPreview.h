#pragma once
#include <microhttpd.h>

// MHD_start_daemon takes variable arguments, which Swift cannot pass.
//
// Serves on a socket that listens already, one thread a connection, and hands over addresses as they were
// sent, escapes included. Closes the socket when it stops. NULL means that it could not start.
struct MHD_Daemon *start_preview_daemon(int listening_socket, MHD_AccessHandlerCallback answer, void *context,
                                        unsigned int connection_limit, unsigned int timeout_seconds);
