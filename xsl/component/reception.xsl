<?xml version="1.0" encoding="UTF-8"?>
<!-- What a reception desk still has to say: the term of a visit or of a session of the head. Modes:
     reception (on its own page), due (a line of a list), left (how long there is). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">

  <xsl:template match="term" mode="reception">
    <p class="meta">
      <span><xsl:value-of select="p:t('term.', term)"/></span>
      <xsl:choose>
        <xsl:when test="state = 'running'"><xsl:apply-templates select="." mode="left"/></xsl:when>
        <xsl:when test="is_late = '1'"><span class="tag late"><xsl:value-of select="p:t2('reception.ended_late', p:day(stopped_on), p:day(due_on))"/></span></xsl:when>
        <xsl:otherwise><span class="tag done"><xsl:value-of select="p:t2('reception.ended', p:day(stopped_on))"/></span></xsl:otherwise>
      </xsl:choose>
      <span><xsl:value-of select="p:article(article)"/></span>
    </p>
  </xsl:template>

  <xsl:template match="visit" mode="due">
    <li><a href="/reception/visit/{id}"><xsl:value-of select="p:t2('visit.title', day_no, p:day(visited_on))"/></a>
      <p class="meta"><span><xsl:value-of select="p:t('term.visit_answer')"/></span><xsl:apply-templates select="." mode="left"/></p></li>
  </xsl:template>

  <xsl:template match="session" mode="due">
    <li><a href="/reception/session/{id}"><xsl:value-of select="p:t2('reception.session', p:day(took_on), leader)"/></a>
      <p class="meta"><span><xsl:value-of select="p:t('term.session_notice')"/></span><xsl:apply-templates select="." mode="left"/></p></li>
  </xsl:template>

  <xsl:template match="*" mode="left">
    <xsl:choose>
      <xsl:when test="days_left &lt; 0"><span class="tag late"><xsl:value-of select="p:t2('task.late', p:day(due_on))"/></span></xsl:when>
      <xsl:when test="days_left &lt;= 3"><span class="tag soon"><xsl:value-of select="p:t2('task.due', p:day(due_on))"/></span></xsl:when>
      <xsl:otherwise><span class="tag plain"><xsl:value-of select="p:t2('task.due', p:day(due_on))"/></span></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
