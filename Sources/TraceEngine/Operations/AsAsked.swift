/// A part of an operation as it was asked for, beside what came of it.
///
///     @AsAsked var padding: Padding     // .same, where `rows` and `columns` have its cells
///
/// It takes no part in equality: operations that compute the same are equal, whatever led to them.
@propertyWrapper
package struct AsAsked<Value: Sendable>: Equatable, Sendable {
  package var wrappedValue: Value

  package init(wrappedValue: Value) { self.wrappedValue = wrappedValue }

  package static func == (left: AsAsked, right: AsAsked) -> Bool { true }
}
