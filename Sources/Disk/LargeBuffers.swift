import CLinux

/// Has the system give every large buffer pages of its own, which go back to it as soon as the buffer is let go.
///
/// Left to itself the allocator takes the size of the largest buffer so far for usual, and keeps for good the room
/// between small objects that such buffers leave: a third of what a build of a large site takes.
package func giveLargeBuffersBack() {
  // Where the allocator is another one, nothing changes.
  _ = map_buffers_from(1 << 20)
}

/// Has the allocator keep the room that a page or a text leaves for the next one.
///
/// Left to itself it gives the system back what lies free above 128 KiB, after nearly every page, and asks for it
/// again for the next; each time all cores are interrupted and the memory is cleared.
package func keepRoomBetweenPages() {
  _ = keep_free_memory_up_to(4 << 20)
  _ = grow_memory_by(1 << 20)
}
