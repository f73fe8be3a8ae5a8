/** What somebody wrote in lines of their own. */
export const Said = ({ text }: { text: string }) => (
  <blockquote class="sp-break">
    {text
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map((line, index) => (
        <p key={index}>{line}</p>
      ))}
  </blockquote>
);
