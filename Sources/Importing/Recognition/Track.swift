/// A track with its topics, as the source has them.
struct DraftTrack: Sendable {
  struct Topic: Sendable {
    let title: Text
    let place: SourcePlace
    var blocks: [Block] = []
  }

  /// As printed; nil where none is printed.
  let number: Int?
  let title: Text
  let place: SourcePlace
  var intro: [Block] = []
  var topics: [Topic] = []
  var numbers: Marker.Style?
  /// The printed number of the last topic.
  var lastNumber: Int?
}

/// Where tracks stand in a part of the document.
struct TrackRegion: Sendable {
  /// Offsets of blocks.
  let range: Range<Int>
  let tracks: [DraftTrack]
  /// What is not certain.
  let doubts: [Doubt]
}

/// Something that a person should look at.
struct Doubt: Sendable {
  let zh: String
  let en: String
  let place: SourcePlace?
}
