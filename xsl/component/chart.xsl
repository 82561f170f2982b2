<?xml version="1.0" encoding="UTF-8"?>
<!-- Figures that can be seen. Lengths come from C in per mille; no style attribute, no
     script. Modes: kpi, chart, tiles, figures.

     <figures><figure key value path tone note/></figures>              mode kpi
     <chart name title kind="bars|columns"><bar label|key value permille path/></chart>
     <tiles name title><tile code name value step="1..5" path/>          34 provinces
                       <band step label="60 đến 70%"/></tiles>           what a step means
     Imported by the views that draw. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">

  <!-- Every figure is a link to what it counts. -->
  <xsl:template match="figures" mode="kpi">
    <ul class="kpis">
      <xsl:apply-templates select="figure" mode="kpi"/>
    </ul>
  </xsl:template>

  <xsl:template match="figure" mode="kpi">
    <li class="kpi {@tone}">
      <xsl:choose>
        <xsl:when test="@path">
          <a href="{@path}">
            <b><xsl:value-of select="p:number(@value)"/></b>
            <xsl:text> </xsl:text>
            <span><xsl:value-of select="p:t('kpi.', @key)"/></span>
          </a>
        </xsl:when>
        <xsl:otherwise>
          <b><xsl:value-of select="p:number(@value)"/></b>
          <xsl:text> </xsl:text>
          <span><xsl:value-of select="p:t('kpi.', @key)"/></span>
        </xsl:otherwise>
      </xsl:choose>
    </li>
  </xsl:template>

  <xsl:template match="bar" mode="label">
    <xsl:choose>
      <xsl:when test="@label"><xsl:value-of select="@label"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="p:t(@key)"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="bar|tile" mode="figure">
    <xsl:choose>
      <xsl:when test="@path"><a href="{@path}"><xsl:value-of select="p:number(@value)"/></a></xsl:when>
      <xsl:otherwise><xsl:value-of select="p:number(@value)"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Bars: the table is the chart; each row draws its own length. -->
  <xsl:template match="chart" mode="chart">
    <table class="chart">
      <caption><xsl:value-of select="p:t(@title)"/></caption>
      <tbody>
        <xsl:for-each select="bar">
          <tr>
            <th scope="row"><xsl:apply-templates select="." mode="label"/></th>
            <td class="num"><xsl:apply-templates select="." mode="figure"/></td>
            <td class="draw">
              <svg class="bar {@tone}" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">
                <rect class="fill" width="{@permille}" height="10"/>
              </svg>
            </td>
          </tr>
        </xsl:for-each>
      </tbody>
    </table>
  </xsl:template>

  <!-- Columns over time, with their table right after. -->
  <xsl:template match="chart[@kind = 'columns']" mode="chart">
    <xsl:variable name="n" select="count(bar)"/>
    <figure class="chart">
      <figcaption><xsl:value-of select="p:t(@title)"/></figcaption>
      <svg class="columns" viewBox="0 0 {40 * $n} 150" role="img" aria-labelledby="{@name}-title {@name}-desc">
        <title id="{@name}-title"><xsl:value-of select="p:t(@title)"/></title>
        <desc id="{@name}-desc"><xsl:value-of select="p:t('chart.see_table')"/></desc>
        <line class="axis" x1="0" y1="130.5" x2="{40 * $n}" y2="130.5"/>
        <xsl:for-each select="bar">
          <xsl:variable name="high" select="round(@permille * 110 div 1000)"/>
          <rect class="fill {@tone}" x="{40 * (position() - 1) + 6}" y="{130 - $high}" width="28" height="{$high}"/>
          <text class="value" x="{40 * position() - 20}" y="{126 - $high}"><xsl:value-of select="p:number(@value)"/></text>
          <text x="{40 * position() - 20}" y="145"><xsl:apply-templates select="." mode="label"/></text>
        </xsl:for-each>
      </svg>
      <details>
        <summary><xsl:value-of select="p:t('chart.table')"/></summary>
        <table class="plain">
          <tbody>
            <xsl:for-each select="bar">
              <tr>
                <th scope="row"><xsl:apply-templates select="." mode="label"/></th>
                <td class="num"><xsl:apply-templates select="." mode="figure"/></td>
              </tr>
            </xsl:for-each>
          </tbody>
        </table>
      </details>
    </figure>
  </xsl:template>

  <!-- A diagram of tiles and no map: where a province stands is row and column. The islands
       are named with the units they belong to. -->
  <xsl:variable name="tile-place" select="' 12:0,0 15:0,1 08:0,2 04:0,3 11:1,0 25:1,1 19:1,2 20:1,3 14:2,0 01:2,1 24:2,2 22:2,3 37:3,1 33:3,2 31:3,3 38:4,1 40:5,1 42:6,2 44:7,2 46:8,3 48:9,3 51:10,3 52:11,4 66:12,3 56:12,4 68:13,3 80:13,1 75:13,2 91:14,0 82:14,1 79:14,2 92:15,1 86:15,2 96:16,0 '"/>

  <xsl:template match="tiles" mode="tiles">
    <figure class="tiles">
      <figcaption><xsl:value-of select="p:t(@title)"/></figcaption>
      <svg viewBox="0 0 500 612" role="img" aria-labelledby="{@name}-title {@name}-desc">
        <title id="{@name}-title"><xsl:value-of select="p:t(@title)"/></title>
        <desc id="{@name}-desc"><xsl:value-of select="p:t('chart.tiles')"/></desc>
        <xsl:apply-templates select="tile" mode="tiles"/>
      </svg>
      <xsl:if test="band">
        <ul class="legend">
          <xsl:for-each select="band">
            <li>
              <svg class="step-{@step}" viewBox="0 0 10 10" aria-hidden="true"><rect width="10" height="10" rx="1"/></svg>
              <xsl:text> </xsl:text>
              <xsl:value-of select="@label"/>
            </li>
          </xsl:for-each>
        </ul>
      </xsl:if>
    </figure>
  </xsl:template>

  <xsl:template match="tile" mode="tiles">
    <xsl:variable name="place" select="substring-before(substring-after($tile-place, concat(' ', @code, ':')), ' ')"/>
    <xsl:if test="$place != ''">
      <g class="step-{@step}" transform="translate({100 * substring-after($place, ',')} {36 * substring-before($place, ',')})">
        <title>
          <xsl:value-of select="concat(@name, ': ', @value)"/>
          <xsl:if test="@code = '48'"><xsl:value-of select="concat(' (', p:t('chart.hoang_sa'), ')')"/></xsl:if>
          <xsl:if test="@code = '56'"><xsl:value-of select="concat(' (', p:t('chart.truong_sa'), ')')"/></xsl:if>
        </title>
        <rect x="1" y="1" width="98" height="34" rx="3"/>
        <text x="50" y="23"><xsl:value-of select="@name"/></text>
      </g>
    </xsl:if>
  </xsl:template>

  <!-- The same figures in words: for those who cannot see the tiles, and for the links. -->
  <xsl:template match="tiles" mode="figures">
    <section aria-label="{p:t(@title)}">
      <ul class="figures">
        <xsl:for-each select="tile">
          <li>
            <span><xsl:value-of select="@name"/></span>
            <xsl:text> </xsl:text>
            <xsl:apply-templates select="." mode="figure"/>
          </li>
        </xsl:for-each>
      </ul>
    </section>
  </xsl:template>

  <xsl:template match="tiles" mode="list"><xsl:apply-templates select="." mode="figures"/></xsl:template>
</xsl:stylesheet>
