import Diagnostics

package struct ScoreSheet: Sendable {}
