#pragma once

namespace ovation::page {

/// Whether this process may make what Chromium's sandbox is made of: namespaces of users, processes and
/// networks, and a root of its own in them. Where it may not, Chromium shows pages all the same, and says
/// nothing.
bool canIsolatePages();

} // namespace ovation::page
