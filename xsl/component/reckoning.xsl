<?xml version="1.0" encoding="UTF-8"?>
<!-- Why a day is the last one of a term: of one that runs, and of one that a visitor asks
     about. Mode why gives the steps. Imported after a layout. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">

  <xsl:template match="reckoning" mode="why">
    <section class="panel">
      <h2>
        <xsl:value-of select="p:t('term.', term)"/>
        <xsl:if test="state = 'stopped'"><xsl:text> </xsl:text><span class="tag plain"><xsl:value-of select="p:t('why.stopped')"/></span></xsl:if>
      </h2>
      <xsl:apply-templates select="." mode="steps"/>
    </section>
  </xsl:template>

  <xsl:template match="reckoning" mode="steps">
    <ol class="prose">
      <li>
        <xsl:choose>
          <xsl:when test="rule/article != ''"><xsl:value-of select="p:t2('why.rule', rule/length, p:t('unit.', rule/unit), p:article(rule/article))"/></xsl:when>
          <xsl:otherwise><xsl:value-of select="p:t2('why.rule_ours', rule/length, p:t('unit.', rule/unit))"/></xsl:otherwise>
        </xsl:choose>
        <xsl:if test="rule/valid_from != '1900-01-01'">
          <xsl:text> </xsl:text>
          <xsl:value-of select="p:t2('why.version', p:day(rule/valid_from))"/>
        </xsl:if>
        <xsl:apply-templates select="rule" mode="mark"/>
      </li>
      <li><xsl:value-of select="p:t2('why.start', p:day(started_on), p:day(first_on))"/></li>
      <xsl:if test="out_days &gt; 0"><li><xsl:value-of select="p:t2('why.out', out_days)"/></li></xsl:if>
      <xsl:if test="extensions &gt; 0"><li><xsl:value-of select="p:t2('why.extended', extensions)"/></li></xsl:if>
      <xsl:if test="inside/day">
        <li>
          <xsl:value-of select="p:t('why.inside')"/>
          <ul><xsl:apply-templates select="inside/day" mode="why"/></ul>
        </li>
      </xsl:if>
      <xsl:choose>
        <xsl:when test="rule/unit = 'working_day'">
          <xsl:if test="days/day">
            <li>
              <xsl:value-of select="p:t('why.working')"/>
              <ul><xsl:apply-templates select="days/day" mode="why"/></ul>
            </li>
          </xsl:if>
        </xsl:when>
        <xsl:otherwise>
          <li><xsl:value-of select="p:t2('why.raw', p:day(raw_on))"/></li>
          <xsl:if test="days/day">
            <li>
              <xsl:value-of select="p:t('why.moved')"/>
              <ul><xsl:apply-templates select="days/day" mode="why"/></ul>
            </li>
          </xsl:if>
        </xsl:otherwise>
      </xsl:choose>
      <li><strong><xsl:value-of select="p:t2('why.due', p:day(due_on))"/></strong></li>
      <xsl:if test="original_due_on != '' and original_due_on != due_on"><li><xsl:value-of select="p:t2('why.original', p:day(original_due_on))"/></li></xsl:if>
    </ol>
    <xsl:if test="rule/mark = 'm' or days/day/mark = 'm' or inside/day/mark = 'm'"><p class="hint"><xsl:value-of select="p:t('why.unread')"/></p></xsl:if>
    <xsl:if test="rule/mark = 'r'"><p class="hint"><xsl:value-of select="p:t('mark.r')"/></p></xsl:if>
    <xsl:if test="rule/statutory = '0'"><p class="hint"><xsl:value-of select="p:t('why.internal')"/></p></xsl:if>
  </xsl:template>

  <xsl:template match="day" mode="why">
    <li>
      <xsl:value-of select="p:t('weekday.', weekday mod 7)"/>
      <xsl:text>, </xsl:text>
      <xsl:value-of select="p:day(on)"/>
      <xsl:text>: </xsl:text>
      <xsl:choose>
        <xsl:when test="is_work = '1'"><xsl:value-of select="p:t2('why.worked', name)"/></xsl:when>
        <xsl:when test="name != ''"><xsl:value-of select="p:t2('why.holiday', name)"/></xsl:when>
        <xsl:otherwise><xsl:value-of select="p:t('why.weekend')"/></xsl:otherwise>
      </xsl:choose>
      <xsl:if test="note != ''">. <xsl:value-of select="note"/></xsl:if>
      <xsl:apply-templates select="." mode="mark"/>
    </li>
  </xsl:template>

  <!-- What was not read in its source says so. -->
  <xsl:template match="rule|day" mode="mark"/>
  <xsl:template match="*[mark = 'm' or mark = 'r']" mode="mark" priority="1">
    <xsl:text> </xsl:text>
    <span class="tag soon"><xsl:value-of select="p:t('unread.', mark)"/></span>
  </xsl:template>
</xsl:stylesheet>
